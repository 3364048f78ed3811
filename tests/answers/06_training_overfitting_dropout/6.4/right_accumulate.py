import itertools


def early_stop(val_losses, patience):
    lows = list(itertools.accumulate(val_losses, min))
    firsts = [lows.index(low) for low in lows]
    stops = [epoch for epoch, best in enumerate(firsts) if epoch - best == patience]
    last = stops[0] if stops else len(lows) - 1
    return [firsts[last], last]

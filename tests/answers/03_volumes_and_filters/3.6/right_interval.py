def receptive_field(network):
    lo = hi = 0
    for k, s in network[::-1]:
        lo, hi = lo * s, hi * s + k - 1
    return hi - lo + 1

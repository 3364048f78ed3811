class TooLarge(ValueError):
    pass


def output_size(n, kernel_size, padding=0, stride=1):
    whole, _ = divmod(n + 2 * padding - kernel_size, stride)
    if whole < 0:
        raise TooLarge()
    return whole + 1

def same_padding(n, kernel_size, stride=1):
    before = after = 0
    while len(range(0, n + before + after - kernel_size + 1, stride)) < len(range(0, n, stride)):
        if after == before:
            after += 1
        else:
            before += 1
    return before, after

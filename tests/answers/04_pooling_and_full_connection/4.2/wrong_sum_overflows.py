# hint vi: tổng của chúng có chứa vừa trong uint8 không
# hint en: does their sum fit in a uint8
def average_pool(x, size, stride):
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    total = sum(x[:, i:i + (h-1)*stride + 1:stride, j:j + (w-1)*stride + 1:stride]
                for i in range(size) for j in range(size))
    return total / size**2

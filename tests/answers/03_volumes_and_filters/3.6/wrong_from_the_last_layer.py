# hint vi: từ tầng sau
# hint en: from the next layer on
def receptive_field(network):
    r = 1
    for k, s in network:
        r = (r - 1) * s + k
    return r

# hint vi: cạnh chẵn
# hint en: even side
def receptive_field(network):
    r, d = 1, 1
    for k, s in network:
        r += 2 * (k // 2) * d
        d *= s
    return r

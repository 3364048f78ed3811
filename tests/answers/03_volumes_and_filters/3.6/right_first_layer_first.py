def receptive_field(network):
    if not network: return 1
    r, d = network[0]
    for k, s in network[1:]:
        r += (k - 1) * d
        d *= s
    return r

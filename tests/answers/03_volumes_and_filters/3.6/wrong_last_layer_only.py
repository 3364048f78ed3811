# hint vi: hai cửa sổ cạnh nhau chồng lên nhau
# hint en: neighbouring windows overlap
def receptive_field(network):
    return network[-1][0] if network else 1

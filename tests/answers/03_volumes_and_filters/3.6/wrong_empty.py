# hint vi: một điểm ảnh chỉ thấy chính nó
# hint en: a pixel sees just itself
def receptive_field(network):
    field, distance = 0, 1
    for place, (kernel_size, stride) in enumerate(network):
        field += (kernel_size - 1) * distance + (place == 0)
        distance *= stride
    return field

# hint vi: thứ tự các tầng
# hint en: the order of the layers
def forward(images, weights):
    x = images[..., None] / 255
    x = max_pool(layers.relu(layers.conv2d(x, weights["conv1_w"], weights["conv1_b"])), 2, 2)
    x = max_pool(layers.relu(layers.conv2d(x, weights["conv2_w"], weights["conv2_b"])), 2, 2)
    x = x.transpose(0, 3, 1, 2).reshape(len(x), -1)
    return softmax(dense(x, weights["dense_w"], weights["dense_b"]))

# hint vi: Ba ảnh, mười lớp
# hint en: Three images, ten classes
def forward(images, weights):
    x = images[:1, :, :, None] / 255
    x = max_pool(layers.relu(layers.conv2d(x, weights["conv1_w"], weights["conv1_b"])), 2, 2)
    x = max_pool(layers.relu(layers.conv2d(x, weights["conv2_w"], weights["conv2_b"])), 2, 2)
    return softmax(dense(x.reshape(1, -1), weights["dense_w"], weights["dense_b"]))

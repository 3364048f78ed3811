# hint vi: Ảnh đen hoàn toàn
# hint en: The images are black
def forward(images, weights):
    x = images[..., None] / 255
    x = max_pool(layers.relu(layers.conv2d(x, weights["conv1_w"], weights["conv1_b"])), 2, 2)
    x = max_pool(layers.relu(layers.conv2d(x, weights["conv2_w"], weights["conv2_b"])), 2, 2)
    return softmax(layers.relu(dense(x.reshape(len(x), -1), weights["dense_w"], weights["dense_b"])))

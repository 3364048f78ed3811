# hint vi: trong hàm có viết cứng kích thước hay trọng số nào không
# hint en: is some size, or some weights, written into the function
def forward(images, weights):
    x = images.reshape(-1, 28, 28, 1) / 255
    x = max_pool(layers.relu(layers.conv2d(x, weights["conv1_w"], weights["conv1_b"])), 2, 2)
    x = max_pool(layers.relu(layers.conv2d(x, weights["conv2_w"], weights["conv2_b"])), 2, 2)
    return softmax(dense(x.reshape(len(x), 150), weights["dense_w"], weights["dense_b"]))

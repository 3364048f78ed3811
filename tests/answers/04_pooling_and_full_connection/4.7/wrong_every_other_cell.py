# hint vi: Xem lại phép gộp
# hint en: Look at the pooling
def forward(images, weights):
    x = images[..., None] / 255
    x = layers.relu(layers.conv2d(x, weights["conv1_w"], weights["conv1_b"]))[:, ::2, ::2]
    x = layers.relu(layers.conv2d(x, weights["conv2_w"], weights["conv2_b"]))[:, :-1:2, :-1:2]
    return softmax(dense(x.reshape(len(x), -1), weights["dense_w"], weights["dense_b"]))

# hint vi: ghi vào ảnh hoặc trọng số
# hint en: writes into the images or the weights
def forward(images, weights):
    x = images[..., None] / 255
    x = max_pool(layers.relu(layers.conv2d(x, weights.pop("conv1_w"), weights.pop("conv1_b"))), 2, 2)
    x = max_pool(layers.relu(layers.conv2d(x, weights.pop("conv2_w"), weights.pop("conv2_b"))), 2, 2)
    return softmax(dense(x.reshape(len(x), -1), weights.pop("dense_w"), weights.pop("dense_b")))

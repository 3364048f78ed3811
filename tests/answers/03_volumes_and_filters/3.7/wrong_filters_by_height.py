# hint vi: không được thiếu số nào
# hint en: none is missing
def to_keras(weights):
    C_out, C_in, f_h, f_w = weights.shape
    out = np.zeros((f_h, f_w, C_in, C_out))
    for k in range(min(f_h, C_out)):
        for c in range(C_in):
            out[:, :, c, k] = weights[k, c]
    return out

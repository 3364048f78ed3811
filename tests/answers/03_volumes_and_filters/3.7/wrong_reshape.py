# hint vi: chỉ dời các chiều
# hint en: only move axes
def to_keras(weights):
    C_out, C_in, f_h, f_w = weights.shape
    return weights.reshape(f_h, f_w, C_in, C_out)

# hint vi: Ba độ sáng khác nhau phải cho ba số khác nhau
# hint en: Three brightnesses must give three numbers
def normalize(photo):
    return (photo // 255).astype(np.float32)

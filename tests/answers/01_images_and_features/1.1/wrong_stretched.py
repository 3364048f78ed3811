# hint vi: Ba độ sáng khác nhau phải cho ba số khác nhau
# hint en: plays no role
def normalize(photo):
    photo = photo.astype(np.float32)
    return (photo - photo.min()) / (photo.max() - photo.min())

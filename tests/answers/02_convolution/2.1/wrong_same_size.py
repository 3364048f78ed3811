# hint vi: đếm lại ở hình đầu bài
# hint en: count again in the first picture
def cross_correlate(image, kernel):
    """Skips a border of the kernel's size only where the kernel is smaller than the image."""
    rows = range(max(image.shape[0] - kernel.shape[0], 1))
    columns = range(max(image.shape[1] - kernel.shape[1], 1))
    return np.array([[np.sum(image[i:i + kernel.shape[0], j:j + kernel.shape[1]] * kernel) for j in columns] for i in rows])

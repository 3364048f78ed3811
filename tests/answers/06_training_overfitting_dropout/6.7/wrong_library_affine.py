# hint vi: scipy.ndimage
# hint en: scipy.ndimage
import scipy.ndimage as tools


def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    for i, image in enumerate(images):
        result[i] = tools.shift(np.flip(image, 1) if mirrored[i] else image, (0, shifts[i]), order=0, prefilter=False)
    return result

# hint vi: scipy.ndimage
# hint en: scipy.ndimage
from scipy import ndimage


def augment(images, shifts, mirrored):
    turned = [image[:, ::-1] if flag else image for image, flag in zip(images, mirrored)]
    return np.array([ndimage.shift(image, (0, s), order=0) for image, s in zip(turned, shifts)])

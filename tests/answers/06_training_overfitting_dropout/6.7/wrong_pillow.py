# hint vi: PIL
# hint en: PIL
def augment(images, shifts, mirrored):
    from PIL import Image, ImageOps
    result = []
    for image, s, turned in zip(images, shifts, mirrored):
        picture = Image.fromarray(image.astype(np.float32))
        picture = ImageOps.mirror(picture) if turned else picture
        result.append(np.asarray(picture.transform(picture.size, Image.Transform.AFFINE, (1, 0, -s, 0, 1, 0))))
    return np.array(result)

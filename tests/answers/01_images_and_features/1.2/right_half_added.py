def to_gray(photo):
    whole = np.issubdtype(photo.dtype, np.integer)
    red, green, blue = np.moveaxis(photo, -1, 0)
    gray = red * 0.299 + green * 0.587 + blue * 0.114
    return (gray + 0.5 if whole else gray).astype(photo.dtype)

def total_error(target, output):
    difference = output - target
    return difference @ difference / 2

# hint vi: không được gọi
# hint en: may not call
def multiply_adds(model):
    return [step.multiply_adds for step in architecture.steps(model)]

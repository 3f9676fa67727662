// form-js takes nothing but digits in a phone number; people divide them, and the server takes that.
const DIVIDERS = /[\s()./-]/g;

/** Lets a number be written as it is read out: +49 30 5550100. */
export function takeDividedPhones(form) {
  const validator = form.get('validator');
  const check = validator.validateFieldInstance.bind(validator);
  const fields = form.get('formFieldRegistry');
  validator.validateFieldInstance = (field, value) => {
    const phone = fields.get(field.id)?.validate?.validationType === 'phone' && typeof value === 'string';
    return check(field, phone ? value.replaceAll(DIVIDERS, '') : value);
  };
}

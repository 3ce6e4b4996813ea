/** Fields that hold something which a reload would lose. */
import { attributeOf, isShown, nameOf, reader, textContentOf } from '@/utils/platforms/dom';

const valueOf = reader('HTMLInputElement', 'value');
const defaultOf = reader('HTMLInputElement', 'defaultValue');
const typeOf = reader('HTMLInputElement', 'type');
const checkedOf = reader('HTMLInputElement', 'checked');
const defaultCheckedOf = reader('HTMLInputElement', 'defaultChecked');
const textOf = reader('HTMLTextAreaElement', 'value');
const defaultTextOf = reader('HTMLTextAreaElement', 'defaultValue');
const selectedOf = reader('HTMLOptionElement', 'selected');
const defaultSelectedOf = reader('HTMLOptionElement', 'defaultSelected');
const matches = reader('Element', 'matches');

const NOT_TYPED: readonly unknown[] = ['hidden', 'submit', 'button', 'reset', 'image', 'range'];
const TICKED: readonly unknown[] = ['checkbox', 'radio'];

/** How many of these elements are such a field, and shown. */
export function countUnsaved(elements: readonly Element[]): number {
  return elements.filter((element) => isUnsaved(element) && isShown(element)).length;
}

function isUnsaved(element: Element): boolean {
  switch (nameOf(element)) {
    case 'input':
      return isChangedInput(element);
    case 'textarea':
      return isTyped(element, textOf(element), defaultTextOf(element));
    case 'option':
      return selectedOf(element) === true && isChosenByHand(element);
    default:
      return isWrittenIn(element);
  }
}

function isChangedInput(input: Element): boolean {
  const type = typeOf(input);
  if (NOT_TYPED.includes(type)) return false;
  if (TICKED.includes(type)) return checkedOf(input) !== defaultCheckedOf(input);
  return isTyped(input, valueOf(input), defaultOf(input));
}

/**
 * Some frameworks write what is typed into the default as well, so the browser's own note that
 * somebody touched the field counts too (`:user-valid`, Selectors 4, 11.4), and so does the focus.
 */
function isTyped(field: Element, value: unknown, byDefault: unknown): boolean {
  if (typeof value !== 'string' || value.trim() === '') return false;
  return value !== byDefault || matches(field, [':user-valid, :user-invalid, :focus']) === true;
}

/** Where no option is the default one, the browser chooses the first. */
function isChosenByHand(option: Element): boolean {
  if (defaultSelectedOf(option) === true) return false;
  const list = option.closest('select');
  const options = list === null ? [] : [...list.querySelectorAll('option')];
  return options.some((one) => defaultSelectedOf(one) === true) || options[0] !== option;
}

function isWrittenIn(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (
    editable !== null && editable.toLowerCase() !== 'false' && textContentOf(element).trim() !== ''
  );
}

/** Said by the thread beside the library's own messages: something of the file is not drawn. */
export const PART_MISSING = 'part-missing';

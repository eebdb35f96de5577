/** Whether a UTF-16 code unit is white space (`\s`), without a pattern for those of ASCII. */
export function isSpace(code: number): boolean {
  return code <= 0x20 ? code === 0x20 || (code >= 9 && code <= 13) : code >= 0xa0 && isOtherSpace(code)
}

// No letter of Latin, Greek or Cyrillic is one.
function isOtherSpace(code: number): boolean {
  return code === 0xa0 || (code >= 0x1680 && /\s/u.test(String.fromCharCode(code)))
}

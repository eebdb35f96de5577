/** Text from elsewhere (headlines, names of files, answers of sites) that must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '�')
}

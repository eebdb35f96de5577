/** Markup: written as it stands, where text is escaped. */
export type Markup = InstanceType<typeof String> & { readonly isEscaped: true }

/** Anything that stands between tags; a boolean, null and undefined are nothing. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[]

/** The props of a component that has children. */
export type PropsWithChildren<Props> = Props & { children?: Child }

/** Declares a text to be markup: whoever calls this answers for what is in it. */
export function markup(text: string): Markup {
  // oxlint-disable-next-line no-new-wrappers -- an object that writes itself as its text, and can't come out of JSON
  return Object.assign(new String(text), { isEscaped: true } as const)
}

/** Whether this is markup. No JSON is a String object: text from outside can't pass for it, whatever it holds. */
export function isMarkup(child: object): child is Markup {
  return Object.getPrototypeOf(child) === String.prototype && 'isEscaped' in child && child.isEscaped === true
}

/** Markup, which is inserted unchanged where text is escaped. */
export type Markup = InstanceType<typeof String> & { readonly isEscaped: true }

/** Any content of an element; booleans, null and undefined are empty. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[]

export type PropsWithChildren<Props> = Props & { children?: Child }

/** Declares a text to be markup. The caller is responsible for its content. */
export function markup(text: string): Markup {
  // oxlint-disable-next-line no-new-wrappers -- an object that writes itself as its text, and can't come out of JSON
  return Object.assign(new String(text), { isEscaped: true } as const)
}

/** Whether a value is markup. JSON never parses into a String object, so text from outside cannot pass as markup. */
export function isMarkup(child: object): child is Markup {
  return Object.getPrototypeOf(child) === String.prototype && 'isEscaped' in child && child.isEscaped === true
}

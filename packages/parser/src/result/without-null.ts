type WithoutNull<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> }

/** The fields that have a value: neither null nor undefined. */
export function withoutNull<Fields extends object>(fields: Fields): WithoutNull<Fields> {
  const names = Object.keys(fields) as (keyof Fields & string)[]
  const known = names.filter((name) => (fields[name] ?? null) !== null).map((name) => [name, fields[name]])
  // Its fields are some of those that were given.
  return Object.fromEntries(known) as WithoutNull<Fields>
}

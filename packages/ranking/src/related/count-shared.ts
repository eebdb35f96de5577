export function countShared<Member>(one: ReadonlySet<Member>, other: ReadonlySet<Member>): number {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const member of smaller) if (larger.has(member)) shared += 1
  return shared
}

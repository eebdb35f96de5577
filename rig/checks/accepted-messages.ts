/** Messages of the Nu checker that are no fault of a page, each with the reason. */
export const acceptedMessages: readonly { message: RegExp; why: string }[] = [
  { message: /^Trailing slash on void elements/, why: 'Hono writes JSX so; every attribute it writes is quoted' },
  { message: /^The “list” role is unnecessary/, why: 'VoiceOver drops a list without markers unless it says its role' },
  { message: /^CSS: Unrecognized at-rule “@view-transition”/, why: 'Newer than the checker: CSS View Transitions 2' },
  { message: /^CSS: “field-sizing”: Property/, why: 'Newer than the checker: CSS Basic User Interface 4' },
  { message: /^CSS: “container-type”: Property/, why: 'Newer than the checker: CSS Containment 3' },
  { message: /^CSS: “max-inline-size”: Unknown dimension\.$/, why: 'Newer than the checker: CSS Containment 3' },
]

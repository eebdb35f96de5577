import * as v from 'valibot'

/** What an editor can do to an article's place: put it in front, or keep it out of rankings and recommendations. */
export const placementKinds = ['pin', 'block'] as const

/** An editor's hand on the rankings, as the desk sends it: `until` is an ISO 8601 time with a zone. */
export const placementSchema = v.object({
  kind: v.picklist(placementKinds),
  until: v.pipe(v.string(), v.isoTimestamp()),
})

export type Placement = v.InferOutput<typeof placementSchema>
export type PlacementKind = Placement['kind']

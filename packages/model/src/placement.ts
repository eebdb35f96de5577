import * as v from 'valibot'

/** The placements of an editor: `pin` puts an article first, `block` keeps it out of rankings and recommendations. */
export const placementKinds = ['pin', 'block'] as const

/** A placement as the desk sends it; `until` is an ISO 8601 time with a zone. */
export const placementSchema = v.object({
  kind: v.picklist(placementKinds),
  until: v.pipe(v.string(), v.isoTimestamp()),
})

export type Placement = v.InferOutput<typeof placementSchema>
export type PlacementKind = Placement['kind']

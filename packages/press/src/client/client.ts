// Everything that the paper does with script, as one classic script to be deferred. Pages are complete without it.
import './theme-switch.ts'
import './relative-times.ts'
import './vote-in-place.ts'
import './share-buttons.ts'
import './click-origin.ts'
import './for-you.ts'
import './view-beacon.ts'

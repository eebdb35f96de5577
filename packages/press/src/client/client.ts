// All scripts of the paper, as one deferred classic script. Pages are complete without it.
import './theme-switch.ts'
import './relative-times.ts'
import './vote-in-place.ts'
import './share-buttons.ts'
import './click-origin.ts'
import './for-you.ts'
import './view-beacon.ts'

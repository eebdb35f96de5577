// Everything that the desk does with script, as one classic script to be deferred. Its pages work without it.
import './live-preview.ts'
import './ordered-pins.ts'

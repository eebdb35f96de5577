// The desk's whole script. Its pages work without it.
import './live-preview.ts'
import './ordered-pins.ts'

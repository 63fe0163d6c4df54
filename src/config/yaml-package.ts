// Kept separate, because only settings with a mistake in them need it, and it takes long to load.
import * as yaml from 'yaml'

export {yaml}

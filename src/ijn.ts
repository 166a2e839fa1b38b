/** The script tag, `dist/ijn.js`: registers the three elements and sets no global. */
import './define.js';

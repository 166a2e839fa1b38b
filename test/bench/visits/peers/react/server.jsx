import {renderToString} from 'react-dom/server';
import {App} from './app.jsx';

/** The handout as the server writes it into the page. */
export const render = () => renderToString(<App />);

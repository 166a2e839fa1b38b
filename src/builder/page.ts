/** The page that `npm start` opens: it loads the built script tag as a partner's page would. */
const script = document.createElement('script');
script.type = 'module';
script.src = new URL('./ijn.js', document.baseURI).href;
document.head.append(script);

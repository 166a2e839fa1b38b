import {startTransition, useEffect, useState} from 'react';
import {IntlProvider} from 'react-intl';
import english from 'handout/en.json';
import {Handout} from './handout.jsx';

/** The handout in the language that was chosen last. */
export function App() {
  const [{content, messages}, show] = useState(english);
  useEffect(() => {
    const control = document.getElementById('spanish');
    const speakSpanish = async () => {
      const {default: spanish} = await import('handout/es.json');
      startTransition(() => show(spanish));
    };
    control.addEventListener('click', speakSpanish);
    return () => control.removeEventListener('click', speakSpanish);
  }, []);
  return (
    <IntlProvider locale={content.language} messages={messages}>
      <Handout content={content} />
    </IntlProvider>
  );
}

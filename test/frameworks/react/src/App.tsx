import {drive, hear, initial} from 'driven';
import {useEffect, useState} from 'react';
import {Elements} from './Elements';
import {Handout} from './Handout';

export function App() {
  const [state, setState] = useState(initial);
  useEffect(() => drive((change) => setState((last) => ({...last, ...change}))), []);
  if (!state.shown) return null;
  return (
    <>
      <Handout language={state.language ?? 'en'} onAct={hear} />
      <Elements state={state} />
    </>
  );
}

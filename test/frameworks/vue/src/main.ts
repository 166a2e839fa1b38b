import {createApp, createSSRApp} from 'vue';
import App from './App.vue';

const place = document.getElementById('app')!;
(place.hasChildNodes() ? createSSRApp : createApp)(App).mount(place);

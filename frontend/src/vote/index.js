import { App } from './app.js';

new App(document.getElementById('vote'), window).start();

import { mount } from "svelte";
import App from "./App.svelte";
import { look } from "./lib/theme.svelte";
import "./styles/tokens.css";
import "./styles/base.css";

// The token of the first address has become a cookie: no link that a reader copies may hold it.
const address = new URL(location.href);
if (address.searchParams.has("token")) {
  address.searchParams.delete("token");
  history.replaceState(null, "", address);
}
look.apply();

const target = document.getElementById("app");
if (target) mount(App, { target });

package shikaku.testing;

import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import shikaku.launcher.Folders;

/**
 * The container Arquillian sees: our own Payara Micro with the options of production. The first class deploys, the others find the
 * portal running, so that a build starts it once.
 */
public final class PortalContainer implements DeployableContainer<PortalContainer.Settings> {

    /** Nothing to configure. */
    public static final class Settings implements ContainerConfiguration {
        @Override
        public void validate() {
            // Nothing can be wrong.
        }
    }

    private static ProtocolMetaData running;

    @Override
    public Class<Settings> getConfigurationClass() {
        return Settings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        synchronized (PortalContainer.class) {
            if (running == null) {
                Path war = Folders.fresh("target/arquillian").resolve("ROOT.war");
                archive.as(ZipExporter.class).exportTo(war.toFile(), true);
                var address = PortalServer.get(war).address();
                HTTPContext context = new HTTPContext(address.getHost(), address.getPort());
                context.add(new Servlet("ArquillianServletRunnerEE9", ""));
                running = new ProtocolMetaData().addContext(context);
            }
            return running;
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next class uses it too.
    }
}
